package org.modda.drafting.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RealDocumentsTest {
  @Test
  void dump() throws IOException {
    for (String f :
        new String[] {
          "uk_pga-2014-27-enacted-data.xml", "us_Act_2011-11-29.xml", "uy_bill_2010-09-27.xml"
        }) {
      ImportedBill b = AkomaNtoso.read(SharedDocuments.read("akn/" + f), Told.ids());
      System.out.println("=== " + b.title() + " | " + b.language() + " | " + b.provisions().size());
      for (String s : new Told(b).lines())
        System.out.println(s.length() > 1500 ? s.substring(0, 1500) + "…" : s);
      assertThat(b.provisions()).isNotEmpty();
    }
  }
}
