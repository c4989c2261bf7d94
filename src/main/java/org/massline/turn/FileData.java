package org.massline.turn;

import java.util.List;
import org.massline.chat.Attachment;
import org.massline.chat.Phrase;

/** Files and places, as their sender reads of them in /mydata. */
final class FileData {
    private FileData() {}

    static void add(List<Attachment> attachments, List<Phrase> lines) {
        attachments.forEach(attachment -> lines.add(of(attachment)));
    }

    private static Phrase of(Attachment attachment) {
        return switch (attachment) {
            case Attachment.File file ->
                file.name()
                        .<Phrase>map(name -> new DataText.NamedAttachment(name, file.fileId()))
                        .orElseGet(() -> new DataText.Attachment(file.fileId()));
            case Attachment.Withheld withheld -> new DataText.WithheldFile();
            case Attachment.Location(double latitude, double longitude) ->
                new DataText.Place(Double.toString(latitude), Double.toString(longitude));
        };
    }
}
