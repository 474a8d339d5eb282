import {openPage} from "../page.js";

await openPage();
