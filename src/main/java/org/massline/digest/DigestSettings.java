package org.massline.digest;

import java.time.ZoneId;
import org.massline.model.DigestTime;
import org.massline.model.Language;

/**
 * What is the same for every digest.
 *
 * @param zone of the school; days and hours are its own
 * @param groupTime when the digest of a cadres' group comes
 * @param language of groups, and of cadres whose Telegram speaks none of ours
 */
public record DigestSettings(ZoneId zone, DigestTime groupTime, Language language) {}
