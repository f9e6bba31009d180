import type { ParsedPage } from '../../render/page.ts';
import { parsePage } from '../../render/parse-page.ts';
import type { PartialBytes } from '../../render/source/wanted.ts';
import { vouchedBytes } from '../stock/vouched-bytes.ts';
import type { PageFile } from './wire.ts';

/** A page taken apart, with the texts that it takes in; `null` where its bytes are not what the edition vouches for. */
export function vouchedPage(file: PageFile): ParsedPage | null {
  const vouched = vouchedBytes(file);
  return vouched && parsePage(file.path, vouched.bytes, vouchedPartials(file));
}

/** The bytes of what a page takes in, but for those that can't be vouched for. */
export function vouchedPartials({ partials = [] }: PageFile): readonly PartialBytes[] {
  return partials.flatMap((one) => {
    const bytes = vouchedBytes(one)?.bytes;
    return bytes ? [{ caller: one.caller, call: one.call, path: one.path, bytes }] : [];
  });
}
