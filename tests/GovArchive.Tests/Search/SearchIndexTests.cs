using System.Collections.Immutable;
using System.Text;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Reports;
using GovArchive.Search;
using GovArchive.Search.Words;
using GovArchive.Tests.Pages;
using GovArchive.Text;

namespace GovArchive.Tests.Search;

public class SearchIndexTests
{
    private static readonly string[] Texts =
    [
        "2022年，共收到政府信息公开申请352件，办结 358 件。\n咨询电话：0451-86771234。满意率99.5%。", "新增“三审三校”制度；App 下载量12万次，2022 年上线。",
        "<script>alert(1)</script>&amp;<img src=x onerror=alert(2)>\u0007 “引号' \"", "", "政府信息公開，臺帳",
        new string('长', 3000) + new string('9', 300) + new string('a', 300),
    ];

    // More than one batch and more than one file of each kind.
    private static SearchDocument[] Documents(int count = 700) =>
    [
        new(SearchDocuments.Agency, "agencies/350700-gonganju/", "南平市公安局") { OtherNames = ["市公安局"], Level = Level.City, Region = "350700",
            Sector = "public_security", Text = () => "" },
        .. Enumerable.Range(0, count).Select(i => new SearchDocument(SearchDocuments.Report, $"agencies/a{i:000}/2022/", $"云溪县第{i:000}示例局")
        {
            Year = 2018 + i % 5,
            Level = Level.County,
            Text = () => Texts[i % Texts.Length] + $"编号{i * 7}件",
        }),
        new(SearchDocuments.Page, "about/", "关于") { Language = "zh-Hans", Text = () => "本站照录" },
        new(SearchDocuments.Page, "about/", "About") { Language = "en", Text = () => "this archive" },
    ];

    [Fact]
    public void Every_term_has_the_documents_that_have_it_and_no_other()
    {
        var documents = SearchDocuments.InOrder(Documents());
        var terms = new IndexReader(SearchIndex.Write(documents)).Terms();
        var normal = documents.Select(document => SearchForm.Of(document.Text())).ToArray();
        foreach (var pair in terms.Where(
            term => term.Key.Length == 2 && term.Key.All(c => SearchableText.Kind(c) == SearchableKind.Han) && term.Value.Text.Length > 0))
            Assert.Equal(
                Enumerable.Range(0, normal.Length).Where(i => normal[i].Contains(pair.Key, StringComparison.Ordinal)), pair.Value.Text);
        foreach (var word in new[] { "2022年", "352件", "请352", "352", "0451", "99.5", "app", "86771234", new string('9', 30) })
            Assert.Equal(
                Enumerable.Range(0, normal.Length).Where(i => DocumentTerms.Of(documents[i].Text()).Words.Contains(word)),
                terms[word].Text);
        Assert.All(new[] { "公安", "南", "npsgaj", "gaj", "nanpingshigonganju", "gonganju" }, term =>
            Assert.Equal([0], terms[term].Names.Take(1)));
        Assert.DoesNotContain("长9", terms.Keys);
    }

    [Fact]
    public void An_agency_and_its_reports_are_found_by_the_name_it_had_before()
    {
        var agency = new Agency { Id = "yunxi", Name = "云溪县数据局", FormerNames = [new FormerName("云溪县信息化办公室", Until: 2019)] };
        var history = new AgencyHistory(agency, [SampleReports.OfFigures("requests/received/total,4")]);
        var site = GroupArchive.Site(new Archive([history], ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty));
        var documents = SiteDocuments.Of(site, [])
            .Where(document => document.Kind is SearchDocuments.Agency or SearchDocuments.Report).ToArray();
        Assert.Equal([SearchDocuments.Agency, SearchDocuments.Report], documents.Select(document => document.Kind));
        Assert.All(
            documents, document => Assert.Superset(
                new HashSet<string>(["信息", "yxxxxhbgs"]), new TitleTerms().Of(document).ToHashSet()));
    }

    [Fact]
    public void Documents_stand_in_the_order_in_which_they_are_shown()
    {
        var documents = Documents();
        var index = new IndexReader(SearchIndex.Write(documents));
        Assert.Equal(documents.Length, index.Count);
        Assert.Equal("agency\tagencies/350700-gonganju/\t南平市公安局\t\t2\t市公安局\t\t", index.Document(0));
        Assert.StartsWith("report\tagencies/a004/2022/\t云溪县第004示例局\t2022\t3\t", index.Document(1), StringComparison.Ordinal);
        Assert.Equal([(documents.Length - 2, documents.Length - 2), (documents.Length - 1, documents.Length - 1)],
            index.Head.GetProperty("languages").EnumerateObject().Select(range => (range.Value[0].GetInt32(), range.Value[1].GetInt32())));
    }

    [Fact]
    public void The_same_documents_in_any_order_give_the_same_bytes()
    {
        var first = SearchIndex.Write(Documents()).ToDictionary(file => file.Path, file => Convert.ToBase64String(file.Bytes.Span));
        var second = SearchIndex.Write(Documents().Reverse())
            .ToDictionary(file => file.Path, file => Convert.ToBase64String(file.Bytes.Span));
        Assert.Equal(first.OrderBy(file => file.Key, StringComparer.Ordinal), second.OrderBy(file => file.Key, StringComparer.Ordinal));
        var other = SearchIndex.Write(Documents(701)).Select(file => file.Path);
        Assert.Equal(["search/head.json"], first.Keys.Intersect(other));
    }

    [Fact]
    public void A_year_is_a_name_of_its_own_reports_alone()
    {
        var names = new TitleTerms();
        SearchDocument Report(int year) => new(SearchDocuments.Report, $"agencies/a/{year}/", "云溪县示例局") { Year = year, Text = () => "" };
        Assert.Contains("2021年", names.Of(Report(2021)));
        Assert.DoesNotContain("2021年", names.Of(Report(2022)));
        Assert.DoesNotContain("2021年", names.Of(new(SearchDocuments.Agency, "agencies/a/", "云溪县示例局") { Text = () => "" }));
    }

    [Fact]
    public void An_archive_without_documents_has_an_index_without_terms() => Assert.Empty(new IndexReader(SearchIndex.Write([])).Terms());

    [Fact]
    public void Terms_come_from_whatever_remembers_them()
    {
        var asked = 0;
        var kept = SearchIndex.Write(Documents(), text =>
        {
            Interlocked.Increment(ref asked);
            return DocumentTerms.Read(DocumentTerms.Of(text).Write())!;
        });
        Assert.Equal(
            SearchIndex.Write(Documents()).Select(file => Convert.ToBase64String(file.Bytes.Span)),
            kept.Select(file => Convert.ToBase64String(file.Bytes.Span)));
        Assert.Equal(Documents().Length, asked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2022年，共收到申请352件；ABC、臺灣\n第二行")]
    [InlineData("收到申请\n\t总计\n本年新收\t3830\t0.35\t12\n结束")]
    public void Terms_are_kept_as_bytes(string text)
    {
        var terms = DocumentTerms.Of(text);
        var read = DocumentTerms.Read(terms.Write())!;
        Assert.Equal(terms.Pairs, read.Pairs);
        Assert.Equal(terms.Words, read.Words);
        Assert.Equal(terms.RowPairs, read.RowPairs);
        Assert.Equal(terms.RowWords, read.RowWords);
        Assert.Equal(terms.Changed, read.Changed);
    }

    [Fact]
    public void Bytes_that_are_no_terms_are_refused()
    {
        Assert.Null(DocumentTerms.Read([]));
        Assert.Null(DocumentTerms.Read([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]));
        Assert.Null(DocumentTerms.Read([200, 1, 2]));
        Assert.Null(DocumentTerms.Read([0, 0, .. Encoding.UTF8.GetBytes("zz")]));
        Assert.Null(DocumentTerms.Read([0, 0, .. Encoding.UTF8.GetBytes("zz\n")]));
    }

    [Theory]
    [InlineData("2022年共收到", "2022,2022年,共收,收到,年共")]
    [InlineData("请352件", "352,352件,请352")]
    [InlineData("率99.5%", "99,99.5,率99")]
    [InlineData("版本1.2.3", "1,1.2,3,本1,版本")]
    [InlineData("公开，不", "公开")]
    [InlineData("ipv6网", "6,6网,ipv")]
    public void A_text_is_taken_apart(string text, string expected)
    {
        var terms = DocumentTerms.Of(text);
        var pairs = terms.Pairs.Select(pair => $"{(char)(pair >> 16)}{(char)pair}");
        Assert.Equal(expected.Split(',').Order(StringComparer.Ordinal), pairs.Concat(terms.Words).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("收到申请3,830件", "", "3830,3830件,到申,收到,申请,请3830")]
    [InlineData("收到申请\n\t自然人\n本年新收\t3830\t12\n新收", "3830,年新,本年,然人,自然", "到申,收到,新收,申请")]
    public void Rows_of_tables_are_taken_apart_by_themselves(string text, string rows, string prose)
    {
        var terms = DocumentTerms.Of(text);
        Assert.Equal(rows, Joined(terms.RowPairs, terms.RowWords));
        Assert.Equal(prose, Joined(terms.Pairs, terms.Words));

        static string Joined(IEnumerable<uint> pairs, IEnumerable<string> words) => string.Join(
            ',', pairs.Select(pair => $"{(char)(pair >> 16)}{(char)pair}").Concat(words).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Suggestions_lead_from_every_beginning_to_the_agencies()
    {
        var documents = SearchDocuments.InOrder(
            Enumerable.Range(0, 300)
                .Select(i => new SearchDocument(SearchDocuments.Agency, $"agencies/{i}/", $"云溪县第{i}示例局") { Text = () => "" }));
        var nodes = NameTree.Write(documents, 2048)
            .SelectMany(file => System.Text.Json.JsonDocument.Parse(file).RootElement.EnumerateObject())
            .ToDictionary(node => node.Name, node => node.Value);
        Assert.Equal(8, nodes["云溪"][2].GetArrayLength());
        Assert.Equal(0, nodes["云溪"][0].GetInt32());
        var last = Assert.Single(nodes["云溪县第29"][2].EnumerateArray(), entry => entry[0].GetString() == "云溪县第299示例局");
        Assert.Equal("云溪县第299示例局", nodes["云溪县第29"][1][last[1].GetInt32()][0].GetString());
    }
}
