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

function throws(act, kind) {
  let thrown = null;
  try {
    act();
  } catch (failure) {
    thrown = failure;
  }
  ok(thrown instanceof kind, `${thrown} instead of a ${kind.name}`);
}

function fail(message) {
  throw say(message, "failed");
}

export default Object.assign(ok, {ok, equal, notEqual, deepEqual, throws, fail});
