"""Encoders: texts as vectors, so that what means the same stands close together though its words differ.

One is trained on the workspace's own corpus, with no download: a sentence-transformers `StaticEmbedding`, the mean of
a vector for each word piece. It takes minutes on two cores and encodes nearly as fast as its tokenizer cuts words, so
a whole corpus costs seconds. It is trained with the losses of sentence-transformers in a plain loop: their Trainer
would bring `datasets` and `accelerate` for what is a hundred lines here.

Nothing but this package needs an encoder: near-copies, findings and ranking do without. sentence-transformers loads
in seconds and is imported where a model is trained, or one of another kind is used; a static model is read with
tokenizers and numpy alone, so that a search answers at once (static.py gives the same vectors).
"""
