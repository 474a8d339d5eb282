import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import {fileURLToPath} from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** The oldest Java that Modda runs on. */
const OLDEST = 21;
/** How long a start may take, in milliseconds. */
const STARTING = 120000;

/**
 * Starts the built jar on a data folder of its own. MODDA_JAVA_OPTS: options for the JVM, apart by
 * spaces; MODDA_OPTS: options for Modda.
 */
export async function start({dir, port, bills, startProc}) {
  const process_ = await startProc(java(), [
    ...words("MODDA_JAVA_OPTS"), "-jar", jar(),
    `--modda.data=${path.join(dir, "data")}`,
    `--server.port=${port}`, "--server.address=127.0.0.1",
    "--modda.demo=true",
    "--modda.live.submissions-per-second=1000000",
    ...words("MODDA_OPTS"),
  ], {log: path.join(dir, "server.log"), ready: /Started ModdaServer/, timeout: STARTING});
  const server = {
    dir, port, bills,
    pid: process_.pid,
    roots: [process_.pid],
    stop: () => process_.stop(),
    kill9Now: process_.kill9Now,
    exited: () => process_.exited,
  };
  try {
    await ready(server);
  } catch (e) {
    await process_.stop();
    throw e;
  }
  return server;
}

/** The demo accounts are made after the port is open: the server is ready when they are there. */
async function ready({port}) {
  const end = Date.now() + STARTING;
  for (let answer = 0; answer !== 200; ) {
    if (Date.now() > end) {
      throw new Error("the server did not become ready: " + answer);
    }
    answer = await fetch(`http://127.0.0.1:${port}/actuator/health/readiness`).then(a => a.status, e => String(e));
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** The one in target, or MODDA_JAR, to measure another build. */
function jar() {
  if (process.env.MODDA_JAR) {
    return path.resolve(process.env.MODDA_JAR);
  }
  const target = path.join(ROOT, "target");
  const jars = fs.existsSync(target) ? fs.readdirSync(target).filter(name => /^modda-.*\.jar$/.test(name)) : [];
  if (jars.length !== 1) {
    throw new Error(`build it first: ./mvnw -q -B -DskipTests package (in target: ${jars.join(", ") || "no jar"})`);
  }
  return path.join(target, jars[0]);
}

/** JAVA_HOME where it is new enough, else the newest below /usr/lib/jvm. */
function java() {
  const homes = [process.env.JAVA_HOME, ...folders("/usr/lib/jvm")].filter(Boolean);
  const given = homes.find((home, i) => i === 0 && process.env.JAVA_HOME && version(home) >= OLDEST);
  const best = given ?? homes.toSorted((a, b) => version(b) - version(a))[0];
  if (!best || version(best) < OLDEST) {
    throw new Error(`no Java ${OLDEST} or newer: set JAVA_HOME`);
  }
  return path.join(best, "bin", "java" + (os.platform() === "win32" ? ".exe" : ""));
}

function folders(parent) {
  return fs.existsSync(parent) ? fs.readdirSync(parent).map(name => path.join(parent, name)) : [];
}

/** The feature release of a JDK, 0 where there is none. */
function version(home) {
  try {
    return Number(/^JAVA_VERSION="(?:1\.)?(\d+)/m.exec(fs.readFileSync(path.join(home, "release"), "utf8"))[1]);
  } catch {
    return 0;
  }
}

function words(name) {
  return (process.env[name] ?? "").split(" ").filter(Boolean);
}
