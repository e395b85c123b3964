using GovArchive.Datasets.Columns;
using GovArchive.Diagnostics;

namespace GovArchive.Datasets.Zips;

/// <summary>What a zip file is about, for its own notes.</summary>
/// <param name="Title">Of what it holds.</param>
/// <param name="Page">Address of the page that it is from, below the site's root.</param>
/// <param name="Tables">Its files with data, in order.</param>
internal sealed record ZipSubject(Words Title, string Page, ZipTable[] Tables);

/// <summary>A file with data.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="Columns">None for one whose columns its title tells.</param>
internal sealed record ZipTable(string Name, Words Title, DatasetColumn[] Columns);
