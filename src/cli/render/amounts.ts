/** `37:30` for 2,250 minutes; `−2:00` below zero. */
export function hoursAndMinutes(minutes: number): string {
  const size = Math.abs(Math.round(minutes));
  const text = `${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
  return minutes < 0 && size > 0 ? `−${text}` : text;
}

/** `+2:00`, `−0:30`, `0:00`. */
export function balance(minutes: number): string {
  return minutes > 0 ? `+${hoursAndMinutes(minutes)}` : hoursAndMinutes(minutes);
}

/** `1 person`, `3 people`. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
