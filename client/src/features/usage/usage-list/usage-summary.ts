import { graphql } from "../../../generated";
import type { UsageSummaryDetailsFragment } from "../../../generated/graphql";

/** The figures over what is asked for. */
export const UsageSummaryDetails = graphql(`
  fragment UsageSummaryDetails on UsageSummary {
    asOf
    availableFrom
    from
    through
    granularity
    totals {
      count
      cost {
        amount
        currency
      }
      voiceSeconds
      smsMessages
      mmsMessages
      dataBytes
      countedVoiceSeconds
      countedDataBytes
    }
    histogram {
      date
      hour
      count
      cost {
        amount
        currency
      }
    }
    kinds {
      kind
      count
    }
    directions {
      direction
      count
    }
    zones {
      zone
      count
    }
    otherParties(first: 8) {
      otherParty
      count
    }
  }
`);

/** The figures, read. */
export type UsageSummaryData = UsageSummaryDetailsFragment;
