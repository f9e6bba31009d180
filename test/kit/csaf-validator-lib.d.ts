/** The validator is JavaScript without types: what our tests use of it. */
declare module '@secvisogram/csaf-validator-lib/*Tests.js' {
  const tests: Readonly<Record<string, (document: unknown) => unknown>>;
  export = tests;
}

declare module '@secvisogram/csaf-validator-lib/validate.js' {
  interface Result {
    readonly isValid: boolean;
    readonly tests: readonly {
      readonly name: string;
      readonly isValid: boolean;
      readonly errors: readonly unknown[];
    }[];
  }
  export default function validate(
    tests: readonly ((document: unknown) => unknown)[],
    document: unknown,
  ): Promise<Result>;
}
