/** The number that an LMS's decimal text stands for, from 0 to `most`; -1 when it is none such. */
export function readNumber(text: string, most: number): number {
  const value = /^\d{1,3}(\.\d+)?$/.test(text.trim()) ? Number(text) : Infinity;
  return value <= most ? value : -1;
}
