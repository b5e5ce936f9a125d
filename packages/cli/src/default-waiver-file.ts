/** Where waivers are kept where nobody says. Apart from what reads them: most checks have none, and need no YAML. */
export const defaultWaiverFile = 'common-text.waivers.yaml'
