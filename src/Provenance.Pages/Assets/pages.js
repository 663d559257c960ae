// Pages work without any of this. Each module looks for what it serves, and does nothing where that is missing.
import { showChain } from "./chain.js";
import { offerCopies } from "./copy.js";
import { openTarget } from "./open.js";
import { awaitPending } from "./pending.js";
import { suggestWhileTyping } from "./suggest.js";
import { chooseWords } from "./words.js";

offerCopies(document);
openTarget(document);
suggestWhileTyping(document);
chooseWords(document);
showChain(document);
awaitPending(document);
