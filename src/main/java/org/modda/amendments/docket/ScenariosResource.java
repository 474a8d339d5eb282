package org.modda.amendments.docket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.DocketEvent.ScenarioKept;
import org.modda.amendments.docket.DocketCommand.KeepScenario;
import org.modda.amendments.docket.DocketRequests.NewScenario;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.identity.SignedIn;
import org.modda.platform.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What-ifs that somebody kept under a name: anybody reads them. */
@RestController
@RequestMapping("/api/bills/{bill}/scenarios")
class ScenariosResource {

  record Scenario(String id, String name, List<AmendmentId> amendments, AccountId by, Instant at) {}

  record Answer(List<Scenario> scenarios) {}

  private final TablingInBill bills;
  private final Scenarios scenarios;
  private final DocketChanges docket;
  private final Clock clock;

  ScenariosResource(TablingInBill bills, Scenarios scenarios, DocketChanges docket, Clock clock) {
    this.bills = bills;
    this.scenarios = scenarios;
    this.docket = docket;
    this.clock = clock;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> keep(
      @PathVariable BillId bill,
      @RequestBody NewScenario body,
      SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key) {
    bills.known(bill);
    AccountId by = asker.account();
    String id = IdempotencyKey.idOfNew(key, by.value(), "scenario in " + bill);
    String name = body.name() == null ? "" : body.name();
    DocketAnswer answer =
        docket.send(
            new KeepScenario(bill, id, name, body.amendments(), by, clock.instant()),
            IdempotencyKey.valueOf(key));
    return Map.of("id", answer.about());
  }

  @GetMapping
  Answer all(@PathVariable BillId bill) {
    bills.known(bill);
    return new Answer(scenarios.of(bill).stream().map(ScenariosResource::scenario).toList());
  }

  private static Scenario scenario(ScenarioKept e) {
    return new Scenario(e.scenario(), e.name(), e.amendments(), e.by(), e.at());
  }
}
