/**
 * A world with its own time, in which frames are late, doubled, out of order, and connections break.
 * Everything follows from the seed.
 */
export class World {
  #events = [];
  #ids = 0;
  now = 0;

  constructor({random, below}) {
    Object.assign(this, {random, below, faults: true});
    this.clock = {
      setTimeout: (act, milliseconds) => this.at(this.now + milliseconds, act),
      clearTimeout: id => { this.#events = this.#events.filter(event => event.id !== id); },
    };
  }

  at(time, act) {
    const event = {time, id: ++this.#ids, act};
    this.#events.push(event);
    return event.id;
  }

  /** Runs until `done()` holds; throws where the world stands still or `limit` (ms of its time) passes first. */
  runUntil(done, limit) {
    while (!done()) {
      if (this.#events.length === 0 || this.now > limit) {
        throw new Error(`not done at ${this.now} ms of the world's time`);
      }
      this.#events.sort((a, b) => a.time - b.time || a.id - b.id);
      const event = this.#events.shift();
      this.now = event.time;
      event.act();
    }
  }

  run(milliseconds) {
    const end = this.now + milliseconds;
    let over = false;
    this.at(end, () => { over = true; });
    this.runUntil(() => over, end);
  }

  /** A browser's WebSocket to the authority, over this world's network. */
  socket(authority) {
    const socket = {readyState: 0, binaryType: "blob"};
    let open = true;
    const breakOff = () => {
      if (open) {
        open = false;
        server?.close();
        this.at(this.now + this.below(40), () => {
          socket.readyState = 3;
          socket.onclose?.({code: 1006});
        });
      }
    };
    let lastDown = 0;
    let lastUp = 0;
    const arrival = (last, orderly) => {
      const time = this.now + 5 + this.below(60);
      return this.faults && !orderly && this.below(20) === 0 ? time : Math.max(last, time);
    };
    const down = frame => {
      const times = this.faults && frame.t === "revs" && this.below(15) === 0 ? 2 : 1;
      for (let k = 0; k < times; k++) {
        lastDown = arrival(lastDown, frame.t !== "revs");
        const line = JSON.stringify(frame);
        const data = this.below(2) ? line : new TextEncoder().encode(line + "\n" + "{\"t\":\"pong\"}\n").buffer;
        this.at(lastDown, () => open && socket.onmessage?.({data}));
      }
    };
    let server = null;
    this.at(this.now + this.below(50), () => {
      if (open) {
        socket.readyState = 1;
        server = authority.connect(down);
      }
    });
    socket.send = data => {
      const times = this.faults && this.below(15) === 0 ? 2 : 1;
      for (let k = 0; k < times; k++) {
        lastUp = arrival(lastUp, false);
        this.at(lastUp, () => open && server?.hear(JSON.parse(data)));
      }
      if (this.faults && this.below(40) === 0) {
        this.at(this.now + this.below(80), breakOff);
      }
    };
    socket.close = breakOff;
    return socket;
  }
}
