// What the page asks of the playground, and the stream of what happens there.

async function post(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(await complaint(answer));
  }
}

async function complaint(answer) {
  const said = await answer.text();
  try {
    return JSON.parse(said).title;
  } catch {
    return said || String(answer.status);
  }
}

export function act(person, deed, body = {}) {
  return post(`/play/people/${encodeURIComponent(person)}/${deed}`, body);
}

export function moveClock(step) {
  return post(`/play/clock/${step}`, {});
}

/** Gives a file to the playground; the ticket that comes back stands for it in "send". */
export async function upload(file) {
  const answer = await fetch("/play/uploads", {
    method: "POST",
    headers: {
      "Content-Type": file.type || "application/octet-stream",
      "X-File-Name": encodeURIComponent(file.name),
    },
    body: file,
  });
  if (!answer.ok) {
    throw new Error(await complaint(answer));
  }
  return (await answer.json()).ticket;
}

/** Calls a listener by the name of each event; the browser connects again by itself. */
export function listen(listeners, onConnection) {
  const stream = new EventSource("/play/events");
  for (const [name, listener] of Object.entries(listeners)) {
    stream.addEventListener(name, (event) => listener(JSON.parse(event.data)));
  }
  stream.addEventListener("open", () => onConnection(true));
  stream.addEventListener("error", () => onConnection(false));
}
