// For mongosh: makes a replica set of MEMBERS (host:port, separated by commas) named modda where there is none, and
// ends when it has a primary.
const members = process.env.MEMBERS.split(",").map((host, i) => ({_id: i, host}));
const deadline = Date.now() + 120_000;

function primary() {
  try {
    return rs.status().members.some(member => member.stateStr === "PRIMARY");
  } catch (e) {
    if (e.codeName === "NotYetInitialized") {
      rs.initiate({_id: "modda", members});
    }
    return false;
  }
}

while (!primary()) {
  if (Date.now() > deadline) {
    throw new Error("the replica set has no primary");
  }
  sleep(500);
}
