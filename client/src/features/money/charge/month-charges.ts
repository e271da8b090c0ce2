import { graphql } from "../../../generated";
import type {
  ChargeComparisonDetailsFragment,
  MonthChargesDetailsFragment,
} from "../../../generated/graphql";

/** A month's charges beside the month before. */
export const ChargeComparisonDetails = graphql(`
  fragment ChargeComparisonDetails on ChargeComparison {
    month
    through
    total {
      amount
      currency
    }
    difference {
      amount
      currency
    }
    groups {
      kind
      before {
        amount
        currency
      }
      difference {
        amount
        currency
      }
    }
    differences {
      kind
      name
      usageKind
      zone
      reason
      since
      before {
        amount
        currency
      }
      now {
        amount
        currency
      }
      difference {
        amount
        currency
      }
      recordsBefore
      recordsNow
      paidRecordsBefore
      paidRecordsNow
    }
  }
`);

/** What the page shows of a month. */
export const MonthChargesDetails = graphql(`
  fragment MonthChargesDetails on MonthCharges {
    month
    asOf
    isCurrent
    isInvoiced
    total {
      amount
      currency
    }
    net {
      amount
      currency
    }
    vat {
      amount
      currency
    }
    groups {
      kind
      vatRates
      total {
        amount
        currency
      }
      net {
        amount
        currency
      }
      vat {
        amount
        currency
      }
      lines {
        id
        name
        since
        chargedOn
        isInvoiced
        charged {
          amount
          currency
        }
        order {
          id
          reference
        }
      }
      usage {
        kind
        zone
        records
        paidRecords
        quantity
        countedQuantity
        charged {
          amount
          currency
        }
      }
    }
    months {
      month
      isCurrent
      total {
        amount
        currency
      }
    }
    comparedToMonth {
      ...ChargeComparisonDetails
    }
    comparedToSameDays {
      ...ChargeComparisonDetails
    }
  }
`);

/** The same, read. */
export type MonthChargesData = MonthChargesDetailsFragment;
/** A comparison, read. */
export type ChargeComparisonData = ChargeComparisonDetailsFragment;
/** One kind of charge in a month. */
export type ChargeGroupData = MonthChargesData["groups"][number];
