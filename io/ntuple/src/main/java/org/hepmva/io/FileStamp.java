package org.hepmva.io;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What a file is known by: length, time of its last change, and the number its file system gives it.
 * A source that opens its file anew compares it, so that a file that was replaced in the meantime is not read
 * by the description of the old one.
 *
 * @param size    bytes
 * @param changed when it was last changed
 * @param number  the file system's number; "null" where it gives none
 */
record FileStamp(long size, FileTime changed, String number) {

    /**
     * {@return what the file is known by now}
     *
     * @throws UnreadableFileException if there is no such file, or it is a folder, a pipe or a device
     */
    static FileStamp of(Path file) throws UnreadableFileException {
        BasicFileAttributes attributes = FileInspection.attributes(file);
        return new FileStamp(attributes.size(), attributes.lastModifiedTime(),
                String.valueOf(attributes.fileKey()));
    }

    /**
     * Refuses a file that is not the one this stamp was taken of, or was changed since.
     *
     * @throws UnreadableFileException if so, or if it is gone
     */
    void requireSame(Path file) throws IOException {
        FileStamp now = of(file);
        if (!now.equals(this)) {
            String sizes = now.size == size ? "" : " (" + size + " bytes then, " + now.size + " now)";
            throw new UnreadableFileException(
                    file + ": has changed since it was opened" + sizes + "; open it again");
        }
    }
}
