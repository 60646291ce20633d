/**
 * Modules of the Lightning platform that no package declares. The base components and the other @salesforce modules come
 * from @salesforce/lightning-types.
 */
declare module '@salesforce/label/*' {
    const label: string;
    export default label;
}

declare module '@salesforce/apex/ConnectorGateway.read' {
    /** Answers a batch of named requests; JSON both ways. */
    export default function read(parameters: { requestsJson: string }): Promise<string>;
}

declare module 'lightning/navigation' {
    import type { LightningElement, WireAdapterConstructor } from 'lwc';

    /** A page of Lightning Experience. */
    export interface PageReference {
        type: string;
        attributes?: Readonly<Record<string, unknown>>;
        state?: Readonly<Record<string, string | undefined>>;
    }

    const Navigate: unique symbol;
    const GenerateUrl: unique symbol;

    export interface NavigationMethods {
        [Navigate](target: PageReference, replace?: boolean): void;
        [GenerateUrl](target: PageReference): Promise<string>;
    }

    export const NavigationMixin: {
        (
            base: typeof LightningElement
        ): Omit<typeof LightningElement, never> & (new () => LightningElement & NavigationMethods);
        readonly Navigate: typeof Navigate;
        readonly GenerateUrl: typeof GenerateUrl;
    };

    export const CurrentPageReference: WireAdapterConstructor<object, PageReference | undefined>;
}

declare module 'lightning/graphql' {
    import type { WireAdapterConstructor } from 'lwc';

    /** A parsed query. */
    export interface Document {
        readonly kind: 'Document';
    }

    /** What the wire gives: neither data nor errors while it reads. */
    export interface GraphqlResult<Data = never> {
        data?: Data;
        errors?: readonly { message: string }[];
        /** Asks again; ends when the fresh data was given. */
        refresh?: () => Promise<void>;
    }

    export function gql(text: TemplateStringsArray): Document;

    export const graphql: WireAdapterConstructor<
        { query?: Document; variables?: Readonly<Record<string, string>> },
        GraphqlResult
    >;
}

declare module 'lightning/uiRecordApi' {
    import type { WireAdapterConstructor } from 'lwc';

    /** What the wire gives: neither data nor error while it reads. */
    export interface RecordResult {
        data?: { fields: Readonly<Record<string, { value: unknown } | undefined>> };
        error?: unknown;
    }

    export const getRecord: WireAdapterConstructor<
        { recordId?: string; fields?: readonly string[] },
        RecordResult
    >;

    export function createRecord(input: {
        apiName: string;
        fields: Readonly<Record<string, string>>;
    }): Promise<{ id: string }>;

    export function deleteRecord(recordId: string): Promise<void>;
}
