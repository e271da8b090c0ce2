import { readAmount } from "../../../lib/format/typed-amount";
import { paymentFilePath, paymentFilterIn } from "./payment-search";
