namespace GovArchive.Runs;

/// <summary>What a run that takes long is at.</summary>
public enum RunStep
{
    /// <summary>Sources are read into data files.</summary>
    Importing,

    /// <summary>The site's files are made and written.</summary>
    Building,
}

/// <summary>Told how far a run is; never twice at a time.</summary>
/// <param name="done">Of the step.</param>
/// <param name="all">As far as that is known.</param>
public delegate void RunProgress(RunStep step, int done, int all);
