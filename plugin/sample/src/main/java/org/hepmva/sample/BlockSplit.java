package org.hepmva.sample;

/**
 * Blocks in the order of the file, each class on its own: the first events train, the next validate, the
 * last test. For ordered data (runs, periods) this shows what a random split hides.
 *
 * @param share how many events each part gets
 */
public record BlockSplit(Share share) implements Split {

    @Override
    public byte[] partOfEach(Sample sample) {
        return PartNumbers.parts(sample, share, (cls, events) -> events);
    }

    @Override
    public Split withoutTest() {
        return new BlockSplit(share.withoutTest());
    }

    @Override
    public String describe() {
        return "blocks in file order: " + share;
    }
}
