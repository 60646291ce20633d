/** Types of the base components and of @salesforce/client, community, site and user. */
import '@salesforce/lightning-types';
