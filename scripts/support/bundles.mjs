import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/** Largest compiled file, in bytes; Salesforce itself allows 128 KiB for one file of a bundle. */
export const MOST_BYTES_A_FILE = 128 * 1024;
/** All compiled bundles together, in bytes, before compression. */
export const MOST_BYTES_TOGETHER = 250_000;

/** Folders that hold Lightning bundles. */
export const BUNDLE_FOLDERS = ['force-app/main/core/lwc', 'force-app/main/console/lwc'];

/**
 * Every bundle with its files as they would be deployed (no TypeScript, tests or hidden files).
 *
 * @returns {{name: string, folder: string, files: Record<string, string>}[]}
 */
export function readBundles(folder = root) {
    return BUNDLE_FOLDERS.flatMap((relative) => {
        const parent = path.join(folder, relative);
        if (!existsSync(parent)) return [];
        return readdirSync(parent, { withFileTypes: true })
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => ({
                name,
                folder: path.join(relative, name),
                files: deployed(path.join(parent, name))
            }));
    });
}

function deployed(folder) {
    const names = readdirSync(folder).filter(
        (name) => !name.startsWith('.') && !name.endsWith('.ts') && statSync(path.join(folder, name)).isFile()
    );
    return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

/** Removes compiled JavaScript whose TypeScript is gone, so that a deleted file can't be deployed. */
export function removeStale(folder = root) {
    for (const relative of BUNDLE_FOLDERS) {
        const parent = path.join(folder, relative);
        if (!existsSync(parent)) continue;
        for (const bundle of readdirSync(parent)) {
            const inside = path.join(parent, bundle);
            if (!statSync(inside).isDirectory()) continue;
            for (const name of readdirSync(inside).filter((file) => file.endsWith('.js')))
                if (!existsSync(path.join(inside, name.replace(/\.js$/, '.ts'))))
                    rmSync(path.join(inside, name));
        }
    }
}

/**
 * What is wrong with a bundle, one sentence each: no compiled entry, refused by the platform's compiler, too large.
 *
 * @param {{name: string, folder: string, files: Record<string, string>}} bundle
 * @returns {Promise<string[]>}
 */
export async function bundleProblems({ name, folder, files }) {
    // The compiler accepts a template without its class, so the entry is looked for first.
    if (files[`${name}.js`] === undefined)
        return [
            `${folder}: ${name}.js is missing, so the org would get a bundle without a class; run npm run build.`
        ];
    const { compile } = await import('@lwc/sfdc-lwc-compiler').then((module) => module.default ?? module);
    const report = await compile({
        bundle: { namespace: 'c', name, type: 'platform', files },
        outputConfigs: [{ minify: false, env: { NODE_ENV: 'production' } }]
    });
    const refused = report.diagnostics
        .filter(({ level }) => level < 2)
        .map(({ filename, message }) => `${folder}/${filename ?? `${name}.js`}: ${message}`);
    if (!report.success && !refused.length) refused.push(`${folder}: the platform's compiler refuses it.`);
    const large = Object.entries(files)
        .filter(([file, text]) => file.endsWith('.js') && Buffer.byteLength(text) > MOST_BYTES_A_FILE)
        .map(([file]) => `${folder}/${file} is larger than ${MOST_BYTES_A_FILE} bytes; split the bundle.`);
    return [...refused, ...large];
}

/** One sentence where all bundles together are too large, or none. */
export function sizeProblem(bundles) {
    const bytes = bundles
        .flatMap(({ files }) => Object.entries(files))
        .filter(([file]) => file.endsWith('.js'))
        .reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
    return bytes > MOST_BYTES_TOGETHER
        ? [`All compiled bundles together hold ${bytes} bytes; ${MOST_BYTES_TOGETHER} are allowed.`]
        : [];
}

/** Files of a converted deploy that must not travel, one sentence each. */
export function travelProblems(files) {
    return files
        .filter((file) => /\.ts$|\.map$|__tests__/.test(file))
        .map((file) => `${file} would travel in a deploy; exclude it in .forceignore.`);
}
