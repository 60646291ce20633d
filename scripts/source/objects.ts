import type { FieldType } from '../../sample-orgs/engine/describe';
import type { OwnField } from '../../sample-orgs/engine/orgFile';
import { inFile } from './containerFile';
import type { SourceFolder } from './files';
import type { Library } from './library';
import { childrenOf, flagOf, readXml, textOf, UnreadableFile, type Element } from './xml';

/** What the source says of objects, each by its name in the file's spelling. */
export interface ObjectsRead {
    /** Org-wide defaults of those whose files name one. */
    sharing: ReadonlyMap<string, { internal: string; external?: string }>;
    /** Custom fields of those that were asked for. */
    fields: ReadonlyMap<string, Readonly<Record<string, OwnField>>>;
    notes: readonly string[];
}

/** Types of field whose name in metadata differs from what a query returns. Source: Metadata API, CustomField. */
const TYPES: Readonly<Record<string, FieldType>> = {
    Checkbox: 'boolean',
    Currency: 'double',
    Date: 'date',
    DateTime: 'datetime',
    Hierarchy: 'reference',
    Html: 'textarea',
    LongTextArea: 'textarea',
    Lookup: 'reference',
    MasterDetail: 'reference',
    MultiselectPicklist: 'multipicklist',
    Number: 'double',
    Percent: 'double',
    Summary: 'double',
    TextArea: 'textarea'
};

/**
 * Reads org-wide defaults and custom fields of the objects that matter, from whole object files and from those that
 * are split up. A file that can't be used leaves its object unknown. Where several files name different defaults, the
 * object has none here.
 *
 * @param objects names of the objects whose org-wide default matters
 * @param readable those of them whose fields matter too
 */
export async function readObjects(
    folder: SourceFolder,
    library: Library,
    objects: readonly string[],
    readable: ReadonlySet<string>
): Promise<ObjectsRead> {
    const sharing = new Map<string, { internal: string; external?: string }>();
    const fields = new Map<string, Record<string, OwnField>>();
    const notes: string[] = [];
    for (const object of objects) {
        const key = object.toLowerCase();
        const wholes = await elements(folder, library, folder.objects.get(key) ?? [], 'CustomObject');
        const models = new Map(wholes.flatMap(modelOf).map((model) => [JSON.stringify(model), model]));
        const [model] = models.values();
        if (models.size > 1)
            notes.push(`Files differ about the org-wide default of ${object}: it is unknown.`);
        else if (model) sharing.set(object, model);
        if (!readable.has(key)) continue;
        const parts = await elements(folder, library, folder.fields.get(key) ?? [], 'CustomField');
        const inside = wholes.flatMap((whole) => childrenOf(whole, 'fields')).map(asElement);
        const own = fieldsOf([...inside, ...parts]);
        if (Object.keys(own).length) fields.set(object, own);
    }
    return { sharing, fields, notes };
}

async function elements(
    folder: SourceFolder,
    library: Library,
    files: readonly string[],
    rootName: string
): Promise<Element[]> {
    const read: Element[] = [];
    for (const file of files)
        try {
            read.push(
                await inFile(file, async () => {
                    const { name, element } = await readXml(folder.root, file);
                    if (name !== rootName) throw new UnreadableFile(`It holds a ${name}, not a ${rootName}.`);
                    // Asked here, so that an unclear file is refused and not half used.
                    modelOf(element);
                    fieldsOf(
                        rootName === 'CustomField' ? [element] : childrenOf(element, 'fields').map(asElement)
                    );
                    return element;
                })
            );
            library.used([file]);
        } catch (error) {
            library.refuse(error);
        }
    return read;
}

function modelOf(whole: Element): { internal: string; external?: string }[] {
    const internal = textOf(whole, 'sharingModel');
    const external = textOf(whole, 'externalSharingModel');
    if (internal === undefined) return [];
    return [{ internal, ...(external !== undefined && { external }) }];
}

function fieldsOf(all: readonly Element[]): Record<string, OwnField> {
    const fields: Record<string, OwnField> = {};
    for (const element of all) {
        const name = textOf(element, 'fullName');
        const type = textOf(element, 'type');
        // The files of standard fields have no type, and the describe knows those fields.
        if (name === undefined || type === undefined || !/__[a-z]+$/i.test(name)) continue;
        const isAlwaysShown = flagOf(element, 'required') || type === 'MasterDetail';
        // Where variants differ, the field counts as one that can be hidden: it then has to be granted.
        const permissionable = !isAlwaysShown || fields[name]?.permissionable === true;
        fields[name] = { type: TYPES[type] ?? 'string', permissionable };
    }
    return fields;
}

function asElement(node: string | Element): Element {
    return typeof node === 'string' ? {} : node;
}
