import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import type { ParsedMessage } from '@wxt-dev/i18n/build';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '@/scripts/lib/texts';

const messagesOf = (language: string) =>
  new Map(
    parseMessagesText(readFileSync(`locales/${language}.yml`, 'utf8'), 'YAML')
      .filter(({ key }) => !key[0]!.startsWith('@@'))
      .map((message) => [message.key.join('.'), message]),
  );

const english = messagesOf('en');

/** All code that ships, as one text. */
const code = ['components', 'entrypoints', 'utils']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join(folder, name),
    ),
  )
  .filter((name) => /\.tsx?$/.test(name))
  .concat('wxt.config.ts')
  .map((name) => readFileSync(name, 'utf8'))
  .join('\n');

/** What a text has to be filled in with, in any order. */
function gapsOf(message: ParsedMessage): string[] {
  const text = message.type === 'plural' ? JSON.stringify(message.plurals) : message.message;
  return [...new Set(text.match(/\{\w+\}|\$\d/g))].sort();
}

describe('the texts', () => {
  it('are there in every language that has a file', () => {
    const files = readdirSync('locales').map((name) => path.parse(name).name);
    expect(files.sort()).toEqual([...interfaceLanguages].sort());
  });

  it.each(interfaceLanguages)(
    'have the same keys, forms and gaps in %s as in English',
    (language) => {
      const messages = messagesOf(language);
      expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [key, message] of messages) {
        expect(message.type, key).toBe(english.get(key)!.type);
        expect(gapsOf(message), key).toEqual(gapsOf(english.get(key)!));
        const forms =
          message.type === 'plural' ? Object.values(message.plurals) : [message.message];
        for (const form of forms) expect(form?.trim(), key).toBeTruthy();
      }
      expect(messages.get('language')).toMatchObject({ message: language });
    },
  );

  it('are all used', () => {
    const names = [...english.keys()].filter((key) => !isUsed(key));
    expect(names).toEqual([]);
  });
});

/** Keys stand in the code whole; rules by their own names; those of a family with a gap: t(`status.${status}`). */
function isUsed(key: string): boolean {
  const [family = '', ...rest] = key.split('.');
  if (family === 'rule') return isName(rest[0]!.replaceAll('_', '-'), '-');
  return isName(key, '.') || code.includes(`__MSG_${key.replaceAll('.', '_')}__`);
}

/** Whether a name stands in the code, whole or with a gap in place of its last or first parts. */
function isName(name: string, between: string): boolean {
  const parts = name.split(between);
  return (
    code.includes(`'${name}'`) ||
    parts.some((_, index) => {
      const start = parts.slice(0, index).join(between);
      const end = parts.slice(index).join(between);
      return (
        index > 0 &&
        (code.includes(`\`${start}${between}\${`) || code.includes(`}${between}${end}\``))
      );
    })
  );
}

describe('the lint rule against words in the code', () => {
  const eslint = new ESLint();
  const complaints = async (jsx: string) => {
    const source = `export const Part = ({ is }: { is: boolean }) => ${jsx};\n`;
    const [result] = await eslint.lintText(source, { filePath: 'components/Part.tsx' });
    return result!.messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax').length;
  };

  it.each([
    '<p>Words</p>',
    '<p>{"Words"}</p>',
    '<p>{is ? "Words" : null}</p>',
    '<p>{is && "Words"}</p>',
    '<p>{`${1} words`}</p>',
    '<p aria-label="Words" />',
    '<p title={is ? "Words" : undefined} />',
    '<><b>Wörter</b></>',
  ])('sees %s', async (jsx) => {
    expect(await complaints(jsx)).toBeGreaterThan(0);
  });

  it.each([
    '<p class="words" id={is ? "one" : "two"}>{t("words")} · (1)</p>',
    '<kbd>Alt</kbd>',
    '<p aria-label={t(`words.${1}`)}>{is ? t("words.many") : 1}</p>',
  ])('lets %s be', async (jsx) => {
    expect(await complaints(jsx)).toBe(0);
  });
});
