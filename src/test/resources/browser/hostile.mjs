/**
 * People at pages of one provision, over a network that delays, doubles, reorders and breaks, before
 * the real server. The page's own live/connection.js, with sockets that wrap real ones. What befalls a
 * frame follows from the seed; when it arrives is up to the machine as well.
 */
import {ChangeSet} from "@codemirror/state";
import {seeded} from "../../js/seeded.mjs";

/** Reconnecting waits (ms) are this much shorter than in the page. */
const HASTE = 20;
const LETTERS = ["a", "oʻ", "gʻ", "ў", "\n", "§", "9¹", "🙂"];

/**
 * @param modules where the page's own modules lie; @param url of the live resource
 * @param words how many each person types; @param patience milliseconds until all must have come to rest
 */
export async function run({modules, url, provision, people, seed, words, patience}) {
  const {Connection} = await import(`${modules}live/connection.js`);
  const weather = new Weather(seeded(seed));
  const everybody = Array.from({length: people}, (_, i) =>
    new Person({name: i, Connection, weather, url, provision, seed: seeded(seed * 1000 + i)}));
  const end = performance.now() + patience;
  await Promise.all(everybody.map(person => person.write(words, end)));
  weather.faults = false;
  const settled = () => everybody.every(person => person.settled)
    && new Set(everybody.map(person => person.session.revision)).size === 1;
  while (!settled() && performance.now() < end) {
    await wait(10);
  }
  const unsettled = everybody.filter(person => !person.settled).map(person => person.state);
  everybody.forEach(person => person.connection.close());
  return {
    unsettled,
    revisions: everybody.map(person => person.session?.revision ?? -1),
    texts: everybody.map(person => person.screen?.toString()),
    confirmed: everybody.map(person => person.session?.text.toString()),
    typed: everybody.flatMap(person => [...person.typed]),
    deleted: everybody.flatMap(person => [...person.deleted]),
    troubles: everybody.flatMap(person => person.troubles),
    doubled: weather.doubled,
    reordered: weather.reordered,
    broken: weather.broken,
  };
}

const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds));

class Person {
  constructor({name, Connection, weather, url, provision, seed}) {
    Object.assign(this, {name, provision, seed, screen: null, typed: new Set(), deleted: new Set(), troubles: []});
    const takes = (p, {changes}) => { this.screen = changes.apply(this.screen); };
    this.connection = new Connection({
      url,
      random: seed.random,
      clock: {setTimeout: (act, ms) => setTimeout(act, ms / HASTE), clearTimeout: id => clearTimeout(id)},
      socket: address => new HostileSocket(address, weather),
      listener: {
        opened: (p, session) => { this.screen = session.doc; },
        remote: (p, changes) => takes(p, {changes}),
        restarted: (p, lost) => {
          takes(p, lost);
          if (lost.words) {
            this.troubles.push(`${name} lost ${lost.words}`);
          }
        },
        undone: (p, {code}) => this.troubles.push(`${name}: an edit was undone, ${code}`),
        closed: (p, code) => this.troubles.push(`${name}: closed, ${code}`),
      },
    });
    this.connection.follow(provision);
    this.connection.connect();
  }

  get session() {
    return this.connection.sessionOf(this.provision);
  }

  get settled() {
    return this.session !== null && !this.session.unsent && this.connection.isLive(this.provision);
  }

  get state() {
    return `${this.name}: ${this.connection.state}, live ${this.connection.isLive(this.provision)}, `
      + `revision ${this.session?.revision}, unsent ${this.session?.unsent}`;
  }

  async write(words, end) {
    const {below} = this.seed;
    while (!this.session) {
      if (performance.now() > end) {
        this.troubles.push(`${this.state}: never saw the text`);
        return;
      }
      await wait(5);
    }
    for (let k = 0; k < words; k++) {
      await wait(below(40));
      const mine = [...this.typed].filter(word => !this.deleted.has(word));
      mine.length > 0 && below(4) === 0 ? this.delete(this.seed.one(mine)) : this.type(k);
    }
  }

  /** A whole word between words, so that nobody's word is cut in two by another's. */
  type(k) {
    const word = `⟨${this.name}.${k}${this.seed.one(LETTERS)}⟩`;
    const text = this.screen.toString();
    const places = [0, ...[...text.matchAll(/⟩/g)].map(match => match.index + 1)];
    this.typed.add(word);
    this.edit({from: this.seed.one(places), insert: word});
  }

  delete(word) {
    const from = this.screen.toString().indexOf(word);
    if (from >= 0) {
      this.deleted.add(word);
      this.edit({from, to: from + word.length});
    } else {
      this.troubles.push(`${this.name} does not see ${word}`);
    }
  }

  edit(change) {
    const changes = ChangeSet.of(change, this.screen.length);
    this.screen = changes.apply(this.screen);
    this.session.edit(changes);
    this.connection.changed(this.provision);
  }
}

/** What befalls frames, and how often it did. */
class Weather {
  doubled = 0;
  reordered = 0;
  broken = 0;
  faults = true;

  constructor(seed) {
    this.seed = seed;
  }

  /** Whether something that happens to one in `n` happens now. */
  strikes(n) {
    return this.faults && this.seed.below(n) === 0;
  }

  /** A way in one direction, on which a frame may overtake the ones before it. */
  way(deliver) {
    const waiting = [];
    let last = 0;
    return (frame, mayOvertake) => {
      const copies = this.strikes(12) ? 2 : 1;
      this.doubled += copies - 1;
      for (let copy = 0; copy < copies; copy++) {
        const now = performance.now();
        const late = this.faults ? this.seed.below(25) : 0;
        const overtakes = mayOvertake && last > now + late && this.strikes(6);
        this.reordered += overtakes ? 1 : 0;
        const time = overtakes ? now + late : Math.max(last, now + late);
        last = Math.max(last, time);
        waiting.push({time, frame});
        setTimeout(() => {
          waiting.sort((a, b) => a.time - b.time);
          deliver(waiting.shift().frame);
        }, time - now);
      }
    };
  }
}

/** Looks to a connection like a WebSocket. */
class HostileSocket {
  #real;
  #up;
  #down;
  #gone = false;

  constructor(address, weather) {
    Object.assign(this, {weather, readyState: 0, binaryType: "blob"});
    this.#up = weather.way(frame => this.#real.readyState === 1 && this.#real.send(frame));
    this.#down = weather.way(line => !this.#gone && this.onmessage?.({data: line}));
    this.#real = new WebSocket(address);
    this.#real.binaryType = "arraybuffer";
    this.#real.onopen = () => this.#opened();
    this.#real.onmessage = ({data}) => this.#heard(data);
    this.#real.onclose = () => this.#close();
  }

  send(frame) {
    this.#up(frame, true);
  }

  /** It breaks some time after it has opened: browsers hold back sockets whose like have failed to open. */
  #opened() {
    if (this.#gone) {
      this.#real.close();
      return;
    }
    this.readyState = 1;
    setTimeout(() => this.#break(), 50 + this.weather.seed.below(400));
  }

  #break() {
    if (this.weather.faults && !this.#gone) {
      this.weather.broken++;
      this.close();
    }
  }

  close() {
    if (this.#real.readyState === 1) {
      this.#real.close();
    }
    this.#close();
  }

  #heard(data) {
    const text = typeof data === "string" ? data : new TextDecoder().decode(data);
    for (const line of text.split("\n").filter(Boolean)) {
      this.#down(line, JSON.parse(line).t === "revs");
    }
  }

  #close() {
    if (!this.#gone) {
      this.#gone = true;
      this.readyState = 3;
      setTimeout(() => this.onclose?.({code: 1006}), 5);
    }
  }
}
