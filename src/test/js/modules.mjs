// Lets Node find "@codemirror/…" for files of frontend-static: node --import ./src/test/js/modules.mjs --test src/test/js/*.test.mjs
// The packages are looked for in $MODDA_NODE_MODULES (a folder that holds node_modules), else here.
import {register} from "node:module";
import {pathToFileURL} from "node:url";

const home = pathToFileURL((process.env.MODDA_NODE_MODULES ?? process.cwd()) + "/").href;
const hook = `
  export function resolve(name, context, next) {
    const bare = !/^(\\.|\\/|node:|file:|data:)/.test(name);
    const ours = (context.parentURL ?? "").includes("/frontend-static/") || (context.parentURL ?? "").includes("/src/test/");
    return next(name, bare && ours ? {...context, parentURL: ${JSON.stringify(home)} + "x.js"} : context);
  }`;
register("data:text/javascript," + encodeURIComponent(hook));
