import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Keeps the compiled form of the base components between builds; it changes only with the source or the plugin. */
export function cached(plugin, folder) {
    mkdirSync(folder, { recursive: true });
    return {
        ...plugin,
        async transform(source, id) {
            if (!id.includes('node_modules')) return plugin.transform.call(this, source, id);
            const key = createHash('sha256').update(`${plugin.version}\0${id}\0${source}`).digest('hex');
            const file = path.join(folder, `${key}.json`);
            if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
            const result = await plugin.transform.call(this, source, id);
            if (result) writeFileSync(file, JSON.stringify({ code: result.code, map: null }));
            return result;
        }
    };
}
