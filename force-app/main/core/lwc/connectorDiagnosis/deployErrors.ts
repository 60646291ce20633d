import { at, type Diagnosis, documented, general, likely, row } from './diagnosis';
import { SETUP } from './setupPaths';

const APP = at(SETUP.apps, 'identity-app');

/** What Salesforce answers when the connector's app or permission set is deployed. */
export const deployErrors: readonly Diagnosis[] = [
    row(
        'app-creation-blocked',
        'This org creates no Connected Apps',
        'You can’t create a connected app',
        'Blocked since Spring ’26.',
        'Whether the app exists; it can still be edited.',
        'Deploy the External Client App; else ask Salesforce Support.',
        APP,
        documented('Salesforce Help 005228017')
    ),
    row(
        'consumer-key-refused',
        'The app’s file brings a consumer key along',
        'consumer key is already taken|You cannot provide a Consumer Key',
        'A key is unique over all orgs, and can be chosen on creation only.',
        'consumerKey in the app’s file.',
        'Take it out; Salesforce makes one.',
        APP,
        likely('DevOps Center 256, CumulusCI 2943')
    ),
    row(
        'app-reference-wrong',
        'A file names something that is not there',
        'INVALID_CROSS_REFERENCE_KEY',
        'externalClientApplication differs from the app’s API name.',
        'That element in each file of the app.',
        'Write the same name everywhere.',
        APP,
        likely('Salesforce’s agent skills')
    ),
    row(
        'oauth-settings-incomplete',
        'The app’s global OAuth settings came alone',
        'doesn’t have a valid OAuth settings configuration',
        'They need the OAuth settings in the same deploy.',
        'Which files were deployed.',
        'Deploy all files of the app together.',
        APP,
        documented('answer of a scratch org')
    ),
    general(
        row(
            'secret-access-off',
            'The secret can’t be read through REST',
            'not currently enabled',
            'The org does not allow it.',
            'External Client App settings.',
            'Copy it in Setup: Consumer Key and Secret.',
            at(SETUP.appSettings, 'consumer-secret'),
            likely('sfdx-hardis')
        )
    ),
    row(
        'licence-refuses-permission',
        'The user’s licence can’t hold a permission',
        'user license doesn’t allow the permission',
        'Salesforce Integration users first need the permission set licence Salesforce API Integration.',
        'Licences of the user.',
        'Assign that licence, or take a user with a full one.',
        at(SETUP.users, 'licence-ceiling'),
        documented('answers of several orgs')
    )
];
