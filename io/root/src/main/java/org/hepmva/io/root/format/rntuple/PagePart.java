package org.hepmva.io.root.format.rntuple;

/**
 * Some elements of a page, in the page's encoding.
 *
 * @param page     all its bytes
 * @param elements how many the page has
 * @param from     the first that is wanted
 * @param count    how many are wanted
 * @param at       where they go
 */
record PagePart(byte[] page, int elements, int from, int count, int at) {

    PagePart movedTo(int place) {
        return new PagePart(page, elements, from, count, place);
    }
}
