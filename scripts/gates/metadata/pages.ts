import { ofType, type Rule } from './components';
import { at, textAt } from './xml';

/** What shows when a tab is opened; the other elements of a tab dress it. */
const CONTENT = ['auraComponent', 'customObject', 'flexiPage', 'lwcComponent', 'page', 'scontrol', 'url'];

/** Target that a bundle has to name for a page of that type. */
const TARGET: Readonly<Record<string, string>> = {
    AppPage: 'lightning__AppPage',
    HomePage: 'lightning__HomePage',
    RecordPage: 'lightning__RecordPage',
    UtilityBar: 'lightning__UtilityBar'
};

/** A deploy refuses a page with a bundle that is not exposed to pages of its type. */
export const exposedBundles: Rule = (components) => {
    const bundles = new Map(
        ofType(components, 'LightningComponentBundle').map((bundle) => [bundle.name, bundle])
    );
    return ofType(components, 'FlexiPage').flatMap((page) => {
        const target = TARGET[textAt(page.root, 'type') ?? ''];
        return at(page.root, 'flexiPageRegions/itemInstances/componentInstance/componentName').flatMap(
            ({ line, text }) => {
                const bundle = bundles.get(text)?.root;
                if (bundle === undefined || target === undefined) return [];
                const targets = at(bundle, 'targets/target').map((element) => element.text);
                if (textAt(bundle, 'isExposed') === 'true' && targets.includes(target)) return [];
                const message = `${text} is not exposed to ${target}; add that target to its js-meta.xml`;
                return [{ where: page.path, line, message }];
            }
        );
    });
};

/** A tab shows exactly one thing, and of Lightning pages only app pages. */
export const tabContent: Rule = (components) =>
    ofType(components, 'CustomTab').flatMap(({ path: where, root }) => {
        const shown = CONTENT.flatMap((name) => at(root, name));
        if (shown.length !== 1)
            return [
                { where, line: root.line, message: `the tab shows ${shown.length} things; name exactly one` }
            ];
        const page = ofType(components, 'FlexiPage').find(({ name }) => name === textAt(root, 'flexiPage'));
        if (page === undefined || textAt(page.root, 'type') === 'AppPage') return [];
        return [
            { where, line: shown[0]?.line ?? 1, message: `${page.name} is no AppPage; show one that is` }
        ];
    });
