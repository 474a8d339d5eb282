/** Stands in for node:assert/strict in a browser, as far as our tests use it. */
const say = (message, otherwise) => new Error(message === undefined ? otherwise : `${message}: ${otherwise}`);

function ok(value, message) {
  if (!value) {
    throw say(message, `${value} is not true`);
  }
}

function equal(found, wanted, message) {
  if (!Object.is(found, wanted)) {
    throw say(message, `${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
  }
}

function deepEqual(found, wanted, message) {
  equal(JSON.stringify(found), JSON.stringify(wanted), message);
}

function notEqual(found, unwanted, message) {
  ok(!Object.is(found, unwanted), message);
}

function throws(act, kind, message) {
  try {
    act();
  } catch (failure) {
    ok(!kind || failure instanceof kind, message ?? `${failure} is of another kind`);
    return;
  }
  fail(message ?? "nothing was thrown");
}

function fail(message) {
  throw say(message, "failed");
}

export default Object.assign(ok, {ok, equal, notEqual, deepEqual, throws, fail});
