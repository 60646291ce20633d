import { javaVersion } from '../../scripts/gates/apex/java';

/**
 * `describe` where Java 11 or newer is there. Elsewhere one line says what is not checked, and the tests count as
 * skipped; with `CI=true` that is a failure.
 */
export function describeWithJava(name: string, tests: () => void): void {
    const version = javaVersion();
    if (version !== undefined && version >= 11) {
        describe(name, tests);
        return;
    }
    process.stdout.write(`${name}: not checked, there is no Java. Install Java 17 to check it.\n`);
    if (process.env['CI'] === 'true')
        describe(name, () => {
            it('has the Java that it needs', () => {
                throw new Error('There is no Java on the path; with CI=true nothing may be skipped.');
            });
        });
    else describe.skip(name, tests);
}
