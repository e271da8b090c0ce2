/** Each test of what is shared and of the web app begins with the numbers of the invented operator. */
import { callingCodeOf, useNumberPlan } from "@kabinet/shared";
import { numbers } from "../../operator/kabinet.json";

useNumberPlan({ ...numbers, countryCode: callingCodeOf(numbers.country) });
