/** The content of an array in a longer one, which is returned. */
export function longer<T extends Float64Array | Int32Array | Uint16Array>(array: T, copy: T): T {
  copy.set(array);
  return copy;
}
