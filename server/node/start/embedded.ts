import { runEmbedded } from './embeddedProcess';

void runEmbedded();
