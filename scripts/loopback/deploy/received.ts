import JSZip from 'jszip';
import type { ApexFile } from '../../gates/apex/apexFiles';
import { COMPONENT_TYPES, type MetadataFile } from '../../gates/metadata/components';

/** What a deploy brings, in the form that the gates read. Paths are those of the zip. */
export interface Received {
    /** Descriptions of components, with `-meta.xml` at the end whether or not the zip has it. */
    metadata: MetadataFile[];
    apex: ApexFile[];
    /** Every file. */
    names: string[];
}

const META = '-meta.xml';

/**
 * Opens the zip of a deploy.
 *
 * @throws where it is no zip
 */
export async function openZip(zip: Buffer): Promise<Received> {
    const { files } = await JSZip.loadAsync(zip);
    const received: Received = { metadata: [], apex: [], names: [] };
    for (const file of Object.values(files)) {
        if (file.dir) continue;
        const path = file.name.replace(/^unpackaged\//, '');
        received.names.push(path);
        if (/\.(cls|trigger)$/.test(path)) received.apex.push({ path, text: await file.async('string') });
        else if (isDescription(path)) received.metadata.push(...described(path, await file.async('string')));
    }
    return received;
}

/** A description as source keeps it: an object apart from its fields, which a deploy sends inside it. */
function described(path: string, text: string): MetadataFile[] {
    const whole = path.endsWith(META) ? path : `${path}${META}`;
    const object = /^objects\/(\w+)\.object$/.exec(path)?.[1];
    if (object === undefined) return [{ path: whole, text }];
    const fields = [...text.matchAll(/<fields>([\s\S]*?)<\/fields>/g)].map(
        ([, inside = '']): MetadataFile => {
            const name = /<fullName>(\w+)<\/fullName>/.exec(inside)?.[1] ?? '';
            return {
                path: `objects/${object}/fields/${name}.field${META}`,
                text: `<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">${inside}</CustomField>\n`
            };
        }
    );
    return [{ path: whole, text: text.replace(/\s*<fields>[\s\S]*?<\/fields>/g, '') }, ...fields];
}

/** What a component describes itself with; code of a bundle stands beside its description. */
function isDescription(path: string): boolean {
    if (path === 'package.xml' || /destructiveChanges\w*\.xml$/.test(path)) return false;
    if (path.endsWith(META)) return true;
    const [folder = ''] = path.split('/');
    const type = COMPONENT_TYPES.find((each) => each.folder === folder);
    // A folder that the gate does not know is handed to it, so that it says so.
    return type === undefined || !['.cls', '.js'].includes(type.ending);
}
