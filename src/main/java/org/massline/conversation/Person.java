package org.massline.conversation;

import java.util.Optional;
import org.massline.model.Cadre;
import org.massline.model.Language;
import org.massline.model.Role;

/**
 * Who is talking, as far as the conversation may know.
 *
 * @param name as Telegram shows it now; used for the preview, and kept only where the person chooses to sign
 * @param username in Telegram, for a warning of one's own words only
 * @param admitted whether the access rule lets them suggest
 * @param cadre what they answer for, if they do
 */
public record Person(
        Language language, String name, Optional<String> username, boolean admitted, Optional<Cadre> cadre) {
    public Role role() {
        return cadre.map(Cadre::role).orElse(Role.CONTRIBUTOR);
    }
}
