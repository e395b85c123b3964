using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace GovArchive.Cli;

/// <summary>The usual help of a command, and after it what does not fit into one line of the list of commands.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private static readonly (string Command, string Text)[] Texts =
    [
        ("new", """
            Asks for what no option says; with --yes, or without a terminal, takes what is usual. What it
            makes builds, checks and deploys as it is. Nothing is written where a file is already, hidden ones
            that it would write among them; what git keeps there is no hindrance.

            Examples:
              govarchive new archive --sample
              govarchive new 松石档案 --place 松石市 --publisher 松石市档案馆 --yes
              govarchive new archive --languages zh-Hans --licence "CC0 1.0" --base-url https://you.github.io/archive/
            """),
        ("serve", """
            The archive stays in memory and each page is made when it is looked at: nothing is written but
            content/data, which is imported as by 'build'. What is saved shows in the open page at once, and
            what is wrong with a file stands above it. Excel, Stata and SQLite files of all data are not made
            here; those of one agency are.

            Examples:
              govarchive serve --open
              govarchive serve --port 9000 --archive ../archive
            """),
        ("theme", """
            The default theme is inside the program; an archive's own folder themes/<name> extends it and
            holds only what it changes.

            Examples:
              govarchive theme list
              govarchive theme copy partials/base.sbn-html
            """),
        ("add", """
            Agency and year are read from the report; where it says only 我局, from the names of its
            file and folder. An agency that is new gets an entry in content/agencies.yml. Nothing is
            overwritten without --replace. Saved pages (.mhtml, or .html with its folder), zip files and
            web archives (.warc, .warc.gz) are opened; what they say of addresses and dates is kept in
            <year>.source.yml. A page that only leads to a PDF or DOCX is kept beside that file. Pictures
            of one folder whose names differ in numbers only are the pages of one report; they are read
            where Tesseract is installed.

            Examples:
              govarchive add 哈尔滨市水务局2023年报.txt
              govarchive add --dry-run downloads/
              govarchive add 年报.mhtml reports.zip crawl.warc.gz
              govarchive add 通知.html 年报.pdf
              govarchive add 扫描/ --agency 哈尔滨市水务局 --year 2022
              govarchive add 年报.txt --agency 哈尔滨市水务局 --year 2023
              govarchive add 年报.txt --url https://example.org/2023.html --published 2024-01-29
            """),
        ("import", """
            With --shard, an agency's part follows from its id alone. Parts 1/16 to 16/16 together write
            just the files that one import without it writes: at once in one archive, or each in a copy of
            it on another machine, with --output, and then joined by 'govarchive merge'.

            Examples:
              govarchive import
              govarchive import --prune
              govarchive import --shard 3/16
              govarchive import --shard 3/16 --output part-3
              govarchive merge part-*
            """),
        ("rename", """
            Register, sources, data and corrections change together, and where other agencies name it. The
            old id stays in the register as a former one: its addresses lead to the new ones.

            Examples:
              govarchive rename 230100-shuiju 230100-shuiwuju --dry-run
              govarchive rename 230100-shuiju 230100-shuiwuju
            """),
        ("merge-agency", """
            For two entries that are one body. The reports, names and ids of the first become those of the
            second, and level, place, field, homepage and others that only the first has; a line with a minus
            tells what is lost. Years that both have are listed, and then nothing is changed. A body that really was
            joined to another keeps its entry, with that one as its successor.

            Examples:
              govarchive merge-agency 230100-shuiju 230100-shuiwuju --dry-run
              govarchive merge-agency 230100-shuiju 230100-shuiwuju
            """),
        ("remove", """
            Its sources, data and corrections go, and without a year its entry in the register and what
            names it there. If they were committed, git has them.

            Examples:
              govarchive remove 230100-shuiwuju 2019
              govarchive remove 230100-shuiwuju --dry-run
            """),
        ("transcribe", """
            Each row of the form, with the row as printed where the source is a scan, or its line of text.
            What the readers of a picture agreed on is filled in; what they did not is empty and marked. The
            sums of the form are checked while you type. Tab goes from cell to cell, Enter to the next one
            without a value, a space says that it is blank on paper, Ctrl+Enter that the row agrees with the
            paper. Ctrl+S saves what was typed or confirmed into content/sources/AGENCY/YEAR.figures.csv, and
            who and when into YEAR.source.yml; then run 'govarchive import'.

            Examples:
              govarchive transcribe 230100-shuiwuju 2019 --open
              govarchive transcribe 230100-shuiwuju 2019 --by 张三 --date 2026-01-31
            """),
        ("check", """
            A finding has an id that is the same after every import. An entry of content/corrections that
            names it says why the report is right all the same; then --strict does not fail on it. Findings
            of an agency that got another id since are no new ones.

            Examples:
              govarchive check
              govarchive check --strict
              govarchive check --format json > findings.json
              govarchive check --since findings.json --strict=note
              govarchive check --since main --format sarif > new.sarif
            """),
        ("build", """
            With --shard, each file of the site is of one part only, whichever machine makes it. A part is
            built from content/data as it is: import first. 'govarchive merge' joins the parts.

            Examples:
              govarchive build
              govarchive build --shard 3/16
              govarchive merge _site-part-*
            """),
        ("merge", """
            Parts of a site, from 'build --shard', become just the site that one build makes; parts of the
            data, from 'import --shard ... --output', go into content/data. Nothing is written unless all
            parts are there, once, undamaged, and made of the same inputs by the same program.

            Examples:
              govarchive merge _site-part-* --check-links
              govarchive merge part-1 part-2 part-3 part-4
            """),
        ("parse", """
            Examples:
              govarchive parse 哈尔滨市水务局2023年报.txt
              govarchive parse --json content/sources/230100-shuiwuju/2023.txt
            """),
        ("proof", """
            Sums, text and tables, sections, and what has to follow from last year's report: first how many
            of the comparisons hold, then each that does not, with both numbers and where they stand, then
            what could not be checked and why. Last year's report is taken from the archive that the program
            stands in, if there is one. Ends with 1 where something does not agree.

            Examples:
              govarchive proof "2023年 年报.docx" --lang zh
              govarchive proof 2023年报.docx --last-year 2022年报.pdf
              govarchive proof 2023年报.docx --format html --output 核对.html
            """),
        ("diff", """
            Reports that came, went or were read again, cells that say something else, with the old and the
            new number and the reason, and findings that are new or gone. A reason is a correction, another
            source (its hash differs), another version of the program, another edition of the form, or a
            number typed in by hand. An agency that got another id keeps its reports. A folder goes before a
            revision of the same name. Ends with 0.

            Examples:
              govarchive diff HEAD .
              govarchive diff v2025.2 main --format md
              govarchive diff ../last-year/content/data content/data --format csv
            """),
        ("release", """
            Writes content/releases/VERSION.yml with the counts, the hash of all data and what changed since
            the last release, beside it every number and every change, and CITATION.cff and .zenodo.json.
            A release is never written again. It is refused while the data are not those of the sources.

            Examples:
              govarchive release 2026.1
              govarchive release 2026.2 --date 2026-06-30 --doi 10.5281/zenodo.1234567
            """),
    ];

    /// <summary>Puts it in place of the usual help of all commands.</summary>
    public static void For(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        if (Array.Find(Texts, entry => entry.Command == parseResult.CommandResult.Command.Name) is { Text: { } text })
            Console.Out.WriteLine(text.ReplaceLineEndings("\n") + "\n");
        return code;
    }
}
