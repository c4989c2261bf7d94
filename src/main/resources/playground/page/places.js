// Where a person writes and reads: a chat, or one topic of a forum. A place is { chat, thread }, the thread null but for topics.

/** The chats of a person, the private one first. */
export function chatsOf(person, bot) {
  return [
    { chat: person.chat, title: bot.name, kind: "private", topics: [], commands: person.commands },
    ...person.chats,
  ];
}

/** Every place of a chat; the general topic of a forum first. */
export function placesOf({ chat, topics }) {
  return [{ chat, thread: null }, ...topics.map(({ thread }) => ({ chat, thread }))];
}

/** A name for storage and comparison. */
export function placeKey({ chat, thread }) {
  return thread === null ? chat : `${chat}/${thread}`;
}

export function placeOf(message) {
  return { chat: message.chat, thread: message.body.is_topic_message ? message.body.message_thread_id : null };
}
