/** Editors on an article of their own. */
const EDITORS = 20;
const WORDS = "warm up, ";

/**
 * Edits an article that is not measured for so many milliseconds, as fast as it is acknowledged, so
 * that the JVM has compiled what an edit needs: at six edits a second that would take half an hour.
 */
export async function warmUp({connect, text, milliseconds}) {
  const end = Date.now() + milliseconds;
  const clients = await Promise.all(Array.from({length: EDITORS}, connect));
  await Promise.all(clients.map((client, i) => edit(client, Math.floor(text.length / EDITORS) * i, end)));
  clients.forEach(client => client.close());
}

/** Inserts and deletes in turn: the article keeps its length. */
async function edit(client, pos, end) {
  for (let inserts = true; Date.now() < end; inserts = !inserts) {
    const durable = new Promise(resolve => client.onAck(resolve));
    client.edit(pos, inserts ? 0 : WORDS.length, inserts ? WORDS : "");
    await durable;
  }
}
