#!/bin/sh
# Cron job of the support desk: answers the mails of the day. This is all that calls the flow.
pf run create --flow ./flow --data mails.jsonl --column-mapping question='${data.question}' \
  --variant '${chat.variant_1}' --stream
