import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** The file, in the built extension, that holds the licences of all code in it. */
export const licencesFile = 'licences.txt';

/**
 * Notes which packages a build takes code from, and writes their licences beside it: what ships is asked, not what is
 * installed. `write` puts them into the folder of the built extension.
 */
export function collectLicences(): { plugin: Plugin; write: (folder: string) => void } {
  const folders = new Set<string>();
  return {
    plugin: {
      name: 'collect-licences',
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          for (const id of chunk.type === 'chunk' ? Object.keys(chunk.modules) : []) {
            const folder = packageFolderOf(id);
            if (folder) folders.add(folder);
          }
        }
      },
    },
    write(folder) {
      fs.writeFileSync(path.join(folder, licencesFile), textOf([...folders]));
    },
  };
}

/** The folder of the installed package that a module belongs to, null for the project's own. */
export function packageFolderOf(moduleId: string): string | null {
  const file = moduleId.replaceAll('\\', '/').replace(/^\0/, '');
  const at = file.lastIndexOf('/node_modules/');
  if (at < 0) return null;
  const parts = file.slice(at + '/node_modules/'.length).split('/');
  const name = parts.slice(0, parts[0]!.startsWith('@') ? 2 : 1).join('/');
  return `${file.slice(0, at)}/node_modules/${name}`;
}

/** The fields of a package.json that are read here. */
interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly repository?: string | { readonly url: string };
}

function textOf(folders: readonly string[]): string {
  const own = fs.readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8').trim();
  const others = folders
    .map(entryOf)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, licence }) => `${name} ${version}\n\n${licence}`);
  return `${[`Whence\n\n${own}`, ...others].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/**
 * Name, version and licence of an installed package.
 * @throws Error where it names no licence: such code may not ship
 */
function entryOf(folder: string): { name: string; version: string; licence: string } {
  const { name, version, license, repository } = JSON.parse(
    fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as Package;
  const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  if (file) {
    return { name, version, licence: fs.readFileSync(path.join(folder, file), 'utf8').trim() };
  }
  if (typeof license !== 'string') throw new Error(`${name} ${version} states no licence.`);
  const address = typeof repository === 'string' ? repository : repository?.url;
  return { name, version, licence: `Licence: ${license}${address ? `\nSource: ${address}` : ''}` };
}
