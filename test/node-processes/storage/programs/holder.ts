// Opens a data folder and keeps it until it is ended; says `open`, or the kind of problem and its sentence.
import { NodeProblem } from '../../../../server/node/problems/problem';
import { openStorage } from '../../../../server/node/storage/open';

async function main([folder = '']: readonly string[]): Promise<void> {
  try {
    await openStorage({ folder });
    console.log('open');
    setInterval(() => undefined, 1000);
  } catch (error) {
    console.log(error instanceof NodeProblem ? `${error.slug}: ${error.message}` : String(error));
  }
}

void main(process.argv.slice(2));
