/** The host of an org's My Domain, and the parts of it that vendors ask for. */
export interface DomainParts {
    /** `acme--uat.sandbox.my.salesforce.com` */
    host: string;
    /** What stands before `.my.salesforce.com`: `acme--uat.sandbox`. */
    subdomain: string;
    /** The first part alone, which differs in partitioned orgs: `acme--uat`. */
    name: string;
}

const ENDING = '.my.salesforce.com';
/** Endings of the hosts that show the same org, longest first. Help: "My Domain URL Formats". */
const ENDINGS = [
    '.my.salesforce-setup.com',
    '.lightning.force.com',
    '.my.salesforce.com',
    '.my.site.com',
    '.file.force.com'
];

/**
 * The My Domain of an org from whatever form of its address a person has at hand: a URL or host of Lightning, of Setup, or
 * the My Domain itself. Undefined where it is none of these, a login page among them.
 */
export function domainParts(text: string): DomainParts | undefined {
    const host = text
        .trim()
        .toLowerCase()
        .replace(/^[a-z]+:\/\//, '')
        .replace(/[/?#:].*$/, '')
        .replace(/\.$/, '');
    const ending = ENDINGS.find((each) => host.endsWith(each));
    const subdomain = ending && host.slice(0, -ending.length);
    if (subdomain === undefined || !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(subdomain)) return undefined;
    return { host: subdomain + ENDING, subdomain, name: subdomain.split('.')[0] ?? subdomain };
}
