import { readFileSync } from 'node:fs';

/**
 * Most memory this process ever held (resident set), in whole MB (10⁶ bytes), threads included. The kernel's mark for
 * the process is used where there is one: what `getrusage` says may begin at the size of the parent.
 */
export function peakMegabytes(): number {
  const kibibytes = highWaterMark() ?? process.resourceUsage().maxRSS;
  return Math.round((kibibytes * 1024) / 1e6);
}

function highWaterMark(): number | undefined {
  try {
    const [, text] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return text === undefined ? undefined : Number(text);
  } catch {
    return undefined; // not Linux
  }
}
