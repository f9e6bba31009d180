import type { RuleId, VerdictWord } from '../../../../main/bulletins/rules.ts';

/** A pair that a person judged by reading the document, before the program did. */
export interface HandChecked {
  /** The file's name without `.json`. */
  readonly bulletin: string;
  readonly product: string;
  readonly version: string;
  readonly verdict: VerdictWord;
  readonly rule: RuleId;
  readonly reason: string;
}

/** One pair a line: bulletin · product · version · verdict · rule · reason. */
const table = (text: string): readonly HandChecked[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [bulletin = '', product = '', version = '', verdict = '', rule = '', reason = ''] =
        line.split(' · ');
      return { bulletin, product, version, verdict: verdict as VerdictWord, rule: rule as RuleId, reason };
    });

/** Pairs over the bundled bulletins. */
export const bundledPairs = table(`
cve-2005-2541 · Palette VerteX airgap · 4.4.18 · not-affected · fixed-named · 4.4.18 is the one release named as fixed
cve-2005-2541 · Palette VerteX airgap · 4.4.20 · affected · affected-named · listed as affected, though older 4.4.18 is fixed
cve-2005-2541 · Palette VerteX airgap · 4.4.14 · unknown · version-not-named · older than everything that is named
cve-2005-2541 · Palette VerteX · 4.4.18 · unknown · version-not-named · the fix is named for the airgap product only
cve-2005-2541 · Palette Enterprise · 4.5.4 · unknown · product-not-named · Enterprise without airgap is in no table
cve-2012-2663 · Palette Enterprise airgap · 4.4.18 · affected · affected-named · listed, and no repair is planned
cve-2012-2663 · Palette Enterprise · 4.5.4 · unknown · version-not-named · between 4.5.3 and 4.5.8, which are affected; itself not listed
cve-2015-8855 · Palette VerteX airgap · 4.4.11 · affected · affected-named · the table lists it, the text calls it a false positive: the table counts
cve-2015-8855 · Palette VerteX airgap · 4.4.14 · not-affected · fixed-named · named as fixed
cve-2015-8855 · Palette VerteX airgap · 4.4.20 · unknown · version-not-named · after two fixed releases, itself not named
cve-2016-1585 · Palette VerteX airgap · 4.5.8 · affected · affected-named · affected again after 4.4.18 was fixed
cve-2016-1585 · Palette VerteX airgap · 4.5.3 · unknown · version-not-named · between the fixed 4.4.18 and the affected 4.5.8
cve-2017-7245 · Palette VerteX · 4.4.14 · unknown · under-investigation · no assessment for the products is given
cve-2019-0190 · Palette VerteX airgap · 4.4.14 · unknown · release-not-stated · called not affected without a release
cve-2019-19244 · Palette VerteX · 4.4.18 · not-affected · fixed-named · named as fixed for VerteX
cve-2019-19244 · Palette VerteX airgap · 4.4.18 · unknown · version-not-named · the fix is named for VerteX, 4.4.14 affected for VerteX airgap
cve-2019-12900 · Palette VerteX airgap · 4.5.15 · unknown · version-not-named · listed for VerteX, left out for VerteX airgap
cve-2019-12900 · Palette VerteX · 4.5.15 · affected · affected-named · listed for VerteX
cve-2020-1971 · Palette VerteX · 4.4.14 · unknown · release-not-stated · the FIPS build is said to hold the repair, and no release is named
cve-2020-1971 · Palette VerteX airgap · 4.4.14 · unknown · product-not-named · the text says VerteX, not VerteX airgap
cve-2022-1292 · Palette · 4.0.0 · unknown · product-not-named · only a pack is spoken of
cve-2022-2879 · Palette Enterprise · 4.5.4 · unknown · under-investigation · analysis is awaited; 4.5.4 is named without a product
cve-2022-41715 · Palette VerteX · 4.5.5 · unknown · release-not-stated · false positive by the text, ongoing by the status, no release cleared
cve-2022-45061 · Palette VerteX airgap · 4.4.18 · affected · affected-named · listed
cve-2022-45061 · Palette VerteX · 4.5.3 · not-affected · fixed-named · named as fixed for VerteX
cve-2022-45061 · Palette VerteX airgap · 4.5.3 · unknown · version-not-named · the fix is named for the other product
cve-2023-0464 · Palette VerteX airgap · 4.4.18 · affected · affected-named · the table lists it, the text calls it a false positive
cve-2023-22809 · Palette · 4.0.0 · not-affected · fixed-named · named as fixed
cve-2023-22809 · Palette · 3.4.0 · unknown · version-not-named · "before 4.0.0 were exposed" stands in prose only, and 2.6.70 is named as fixed
cve-2023-24534 · Palette VerteX · 4.3.0 · not-affected · fixed-named · an archive entry names it as fixed
cve-2023-24534 · Palette VerteX · 4.5.3 · affected · affected-named · listed, after 4.3.0 was fixed
cve-2023-24534 · Palette · 4.4 · unknown · version-not-named · only 4.3.0 of Palette is named
cve-2023-26604 · Palette Enterprise airgap · 4.5.3 · not-affected · fixed-named · named as fixed
cve-2023-26604 · Palette Enterprise airgap · 4.4.18 · affected · affected-named · listed
cve-2023-44487 · Palette Enterprise airgap · 4.6.6 · unknown · version-not-named · listed for Enterprise and VerteX, left out for airgap
cve-2023-45142 · Palette Enterprise · 4.5.8 · unknown · version-not-named · between 4.4.20 and 4.5.15
cve-2023-49569 · Palette Enterprise · 4.5.20 · affected · affected-named · listed
cve-2023-49569 · Palette VerteX · 4.5.20 · unknown · product-not-named · only Enterprise is in the table
cve-2024-0760 · Palette Enterprise · 4.5.0 · affected · affected-named · fixed for VerteX 4.5.0, affected for Enterprise 4.5.0
cve-2024-0760 · Palette VerteX · 4.5.0 · not-affected · fixed-named · named as fixed for VerteX
cve-2024-3094 · Palette · 4.3.0 · unknown · release-not-stated · no supported system carries it, and no release is named
cve-2024-32002 · Palette Enterprise · 4.5.2 · not-affected · fixed-named · named as fixed
cve-2024-32002 · Palette Enterprise · 4.5.3 · unknown · version-not-named · the release after the fixed one is not named
cve-2024-35325 · Palette VerteX · 4.4.14 · unknown · withdrawn · listed as affected, and the entry was withdrawn
cve-2025-1974 · Palette VerteX airgap · 4.4.14 · affected · affected-line · the line 4.4 is affected; patched releases are not named
cve-2025-1974 · Palette VerteX airgap · 4.6 · affected · affected-named · the line itself is listed
cve-2025-1974 · Palette VerteX airgap · 4.7.13 · unknown · version-not-named · a line that the bulletin does not know
cve-2025-1974 · Palette · 4.4 · unknown · product-not-named · the managed product is in no table
`);

/** Pairs over the corpus of real advisories. */
export const corpusPairs = table(`
icsa-23-005-01 · UNEM · R16A · affected · affected-named · listed, though a remediation calls R16A a partial repair
icsa-23-005-01 · UNEM · R16B · unknown · version-not-named · not listed, and letters do not sort
icsa-23-012-05 · Nova 220 (EYK220F001) DDC with BACnet connection · 3.3 · unknown · not-interpretable · the range has a condition about another part
icsa-23-017-03 · SINEC INS · 1.0 · unknown · not-interpretable · before "V1.0 SP2 Update 1": only the publisher sorts service packs
icsa-23-019-01 · PCU400 · 9.3.4 · unknown · not-interpretable · a malformed range is not guessed at
icsa-23-019-01 · PCULogger tool · 1.1.0 · unknown · version-not-named · the fix stands in a remediation only
icsa-23-026-05 · MELFA SD/SQ Series · R7x · unknown · not-interpretable · "<= R7x" is a range over letters
icsa-23-047-07 · TIA Project-Server V16 · 16.0 · affected · affected-all · all versions of V16
icsa-23-047-07 · TIA Project-Server · 1.0 · affected · affected-range · before V1.1
icsa-23-047-07 · TIA Project-Server · 1.1 · unknown · version-not-named · outside the affected range, and not stated to be fixed
icsa-23-047-13 · Sub-IoT DASH 7 Alliance protocol implementation · 0.4.9 · affected · affected-range · before 0.5.0
icsa-23-047-13 · Sub-IoT DASH 7 Alliance protocol implementation · 0.5.0 · unknown · version-not-named · a remediation recommends it; no status names it
icsa-23-089-01 · TXpert Hub CoreTec 4 · 2.3.7 · affected · affected-range · 2.3.x is a line, written so
icsa-23-089-01 · TXpert Hub CoreTec 4 · 3.1.0 · unknown · version-not-named · 3.0.x is the last line listed
icsa-23-131-07 · 4K QUAD · 4.5.196 · affected · affected-range · one of two versions in a list
icsa-23-131-07 · 4K QUAD · 4.5.190 · unknown · version-not-named · between two listed versions, which are no range
icsa-23-131-14 · PanelView 800-2711R-T4T · 6.011 · unknown · not-interpretable · "5.011 | < 8.011" could be a list or a range
icsa-23-136-01 · OvrC Pro · 7.1 · affected · affected-named · listed
icsa-23-136-01 · OvrC Pro · 7.1.5 · affected · affected-line · 7.1 may be a line: a doubt that warns
icsa-23-136-01 · OvrC Pro · 7.2 · unknown · version-not-named · named in remediations only
icsa-23-145-01 · MXsecurity Series Software · v1.0 · affected · affected-named · listed as "Version v1.0"
icsa-23-187-02 · ABUS TVIP · 20500 · unknown · not-interpretable · "20000-21150" are models or versions
icsa-23-206-02 · ThinManager ThinServer · 13.0.1 · affected · affected-range · from 13.0.0 to 13.0.2
icsa-23-206-02 · ThinManager ThinServer · 13.1.0 · affected · affected-range · listed beside the range
icsa-23-206-02 · ThinManager ThinServer · 13.0.3 · unknown · version-not-named · after the range; the fix stands in a remediation
icsa-23-243-04 · Digi 6350-SR · 1.0 · not-affected · not-affected-all · all versions are known not to be affected
icsa-23-243-04 · Digi ConnectPort TS 8/16 · 2.26.2.3 · affected · affected-range · before 2.26.2.4
icsa-23-243-04 · Digi RealPort for Linux · 1.9 · unknown · not-interpretable · "<= 1.9-40": a build number that is no version part
icsa-23-285-09 · CP-8031 MASTER MODULE (6MF2803-1AA00) · 5.10 · unknown · not-interpretable · only with debug support switched on
icsa-23-348-14 · SCALANCE M804PB (6GK5804-0AP00-2AA2) · 8.1 · affected · affected-all · V8.0 repairs some of the flaws; for others all versions are affected
va-24-201-01 · AdminerEvo · 4.8.3 · affected · affected-named · fixed for one of three flaws, affected by the others
va-24-201-01 · AdminerEvo · 4.8.4 · unknown · version-not-named · fixed for two flaws; the third names 4.8.3 only
va-24-201-01 · Adminer · 4.8.4 · affected · affected-all · all versions of the abandoned original
va-24-254-01 · webMethods Integration · Corefix 14 · not-affected · fixed-named · fixed for all three flaws, by name
va-24-254-02 · TopBraid EDG · 8.0.1 · unknown · version-not-named · fixed for one flaw; the other names 7.1.3 only
va-24-254-02 · TopBraid EDG · 7.1.3 · affected · affected-named · listed for one flaw and in the range of the other
va-24-262-01 · Planet Fitness Workouts · 9.8.12 · not-affected · fixed-named · named as fixed, and outside the affected range
va-24-262-01 · Planet Fitness Workouts · 9.8.11 · affected · affected-range · before 9.8.12
`);
