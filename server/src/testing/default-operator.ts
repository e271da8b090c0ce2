import { readSettings } from "../env";
import { useOperator } from "../modules/catalogue/operator/operator-profile.policy";

/** Each test begins as a process of the invented operator, as the program does with no settings. */
useOperator(readSettings({}).operator);
