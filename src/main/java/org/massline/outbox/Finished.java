package org.massline.outbox;

import java.util.Optional;
import org.massline.store.OutboxRow;
import org.massline.telegram.Delivery;

/**
 * A message that nobody has in hand any more.
 *
 * @param delivery empty if it was given back without an attempt
 */
record Finished(OutboxRow row, Optional<Delivery> delivery) {}
