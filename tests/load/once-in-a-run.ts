import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';

/** Fills a folder once, whichever of Jest's workers comes first; the others wait. @returns the folder, filled */
export async function onceInARun(folder: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const done = `${folder}.done`;
  while (!existsSync(done)) {
    if (!taken(folder)) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      continue;
    }
    try {
      await fill(folder);
      writeFileSync(done, '');
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }
  return folder;
}

function taken(folder: string): boolean {
  try {
    mkdirSync(folder);
    chmodSync(folder, 0o711);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
