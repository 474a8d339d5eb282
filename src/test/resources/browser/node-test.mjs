/** Stands in for node:test in a browser: gathers the tests of a file, which then run one after another. */
export const tests = [];

export default function test(name, ...rest) {
  tests.push({name, body: rest.at(-1)});
}

/** Answers with what each test came to: `{name, failed: null or why}`. */
export async function run() {
  const results = [];
  for (const {name, body} of tests) {
    try {
      await body();
      results.push({name, failed: null});
    } catch (failure) {
      results.push({name, failed: failure.stack ?? String(failure)});
    }
  }
  return results;
}
