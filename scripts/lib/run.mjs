import { spawn } from 'node:child_process';
import process from 'node:process';
import { root } from './paths.mjs';

/** A problem that the person at the keyboard can solve: shown as its message alone, with no stack. */
export class SetupError extends Error {
  name = 'SetupError';
}

/**
 * Runs a program to its end, in the project's folder.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean, limit?: number }} [options]
 *   `quiet` keeps its output back; after `limit` ms it is ended.
 * @returns {Promise<{ code: number, output: string }>} `output` is filled only when quiet; `code` is 127 where it cannot start.
 */
export function run(program, args, { env = {}, quiet = false, limit } = {}) {
  return new Promise((resolve) => {
    const output = [];
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      timeout: limit,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => resolve({ code: 127, output: String(error.message) }));
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(output).toString('utf8') }),
    );
  });
}

/**
 * Runs a program that npm installed in the project, by its script file: this needs no shell, on Windows neither.
 * @param {string} script path below node_modules
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTool(script, args, options) {
  return run(process.execPath, [`${root}/node_modules/${script}`, ...args], options);
}
